/** KaTeX's sheet, then the subset faces: the later of two faces that hold a character is the one that is fetched. */
import "katex/dist/katex.css";
import "../fonts/katex.css";
