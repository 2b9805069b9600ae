import { exerciseData } from "./exercise.ts";
import { pageCells } from "./page-cell.ts";

/** “Use this solution” hands it to the exercise's cell. */
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-use-solution]") : null;
  const exercise = button?.closest("[data-exercise]");
  const cell = exercise && pageCells(exercise)[0];
  if (exercise && cell) void cell.replaceCode(exerciseData(exercise).solution);
});
