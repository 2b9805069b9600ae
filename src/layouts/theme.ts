/**
 * Sets the reader's theme before the first paint, and keeps a place for code that the address carries. It is inlined in the head, so that the page never flashes, and its
 * hash is put into the content security policy.
 */
export const themeBoot = `try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}if(location.hash.startsWith("#code="))document.documentElement.dataset.linked=""`;
