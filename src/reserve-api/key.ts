/** 128 random bits as 32 hexadecimal digits: one intent of one guest. Not `randomUUID`, which http pages lack. */
export function newKey(): string {
  let key = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) key += byte.toString(16).padStart(2, '0');
  return key;
}
