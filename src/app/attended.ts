/** Whether somebody looks at the page: a take that nobody sees would be missed from end to end. */
export function isAttended(): boolean {
  return !document.hidden && document.hasFocus();
}
