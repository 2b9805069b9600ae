/** What makes a built page live: each registers its custom element or listens, and fetches the rest on use. */
import "../figures/live-figure.ts";
import "./code-cell.ts";
import "./course-progress.ts";
import "./formula-scroll.ts";
import "./passed-checks.ts";
import "./quiz.ts";
import "./reader-code.ts";
import "./twin-copy.ts";
import "./use-solution.ts";
