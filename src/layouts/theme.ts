/**
 * Sets the reader's theme before the first paint. It is inlined in the head, so that the page never flashes, and its
 * hash is put into the content security policy.
 */
export const themeBoot = `try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
