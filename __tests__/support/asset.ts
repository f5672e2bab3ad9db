export default '/asset.png';
