/** Prints how far long work is: in a terminal one line that counts, elsewhere one when it begins. */
export function progressLine(what: string): (done: number, of: number) => void {
  let begun = false;
  return (done, of) => {
    if (process.stdout.isTTY) process.stdout.write(`\r  ${what}: ${done} of ${of}${done === of ? '\n' : ''}`);
    else if (!begun) console.log(`  ${what}: ${of} ...`);
    begun = true;
  };
}
