/** Sum of what lies on the till, in cents. */
export function total(prices) {
  return prices.reduce((sum, price) => sum + price, 0);
}

export function change(paid, prices) {
  const due = total(prices);
  if (paid < due) {
    throw new RangeError('not enough');
  }
  return paid - due;
}
