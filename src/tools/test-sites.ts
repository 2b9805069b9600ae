/** The port of the built site while it is tested; the next one serves it built for a path. */
const port = Number(process.env.NONLINEAR_PORT ?? 4391);

/** The built site as tests see it, at the root of a host and below a path. */
export const testSites = {
  root: { port, url: `http://127.0.0.1:${port}/` },
  course: { port: port + 1, url: `http://127.0.0.1:${port + 1}/course/` },
} as const;

/** Holds the site that is built for a path. */
export const courseHost = "test-results/course";
export const courseBuild = `${courseHost}/course`;
