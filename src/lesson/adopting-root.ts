/**
 * The document as CodeMirror is to see it. CodeMirror writes a `<style>` element, which the page's policy forbids,
 * unless its root has no head, as a shadow root: then it adopts a constructed style sheet. A real shadow root would
 * hide the text box from the page's style sheet and from `aria-describedby`.
 */
export function adoptingRoot(document: Document): Document {
  return new Proxy(document, {
    get(target, key) {
      if (key === "head") return null;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}
