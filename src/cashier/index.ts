import { startCashier } from './main';

const root = document.getElementById('cashier');
const told = document.getElementById('told');
if (root && told) startCashier(root, told);
