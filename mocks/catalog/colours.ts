/** Names of SKU colours as shops write them, and what they look like. */
export const COLOURS: Readonly<Record<string, string>> = {
  象牙白: '#efe9dc',
  奶油白: '#f3ead7',
  炭灰: '#5b5f66',
  雾灰: '#a9b0b7',
  墨黑: '#2f3136',
  雾霾蓝: '#7f9cb8',
  海军蓝: '#2f4b76',
  天空蓝: '#6db3e8',
  牛油果绿: '#a9bd7c',
  松针绿: '#3f6b57',
  薄荷绿: '#8fd0b5',
  燕麦色: '#d8c3a5',
  焦糖色: '#b9753f',
  可可棕: '#7a543c',
  樱花粉: '#f2b4c0',
  豆沙粉: '#cf8f8f',
  珊瑚橙: '#f08a63',
  姜黄: '#e0a83a',
  柠檬黄: '#f3d550',
  酒红: '#8f2f3f',
  正红: '#d63b3b',
  香芋紫: '#b6a1d6',
  原木色: '#cfa877',
};

export function colourOf(name: string): string {
  const hex = COLOURS[name];
  if (!hex) throw new Error(`a colour without a hex value: ${name}`);
  return hex;
}
