import { defineCollection } from "astro:content";
import { file } from "astro/loaders";
import { lessonLoader } from "./authoring/lesson-loader.ts";
import {
  exampleSchema,
  glossarySchema,
  lessonSchema,
  referenceSchema,
  usableSchema,
} from "./authoring/schemas.ts";

export const collections = {
  lessons: defineCollection({
    loader: lessonLoader("./content/lessons"),
    schema: lessonSchema,
  }),
  references: defineCollection({
    loader: file("content/references.yaml"),
    schema: referenceSchema,
  }),
  examples: defineCollection({
    loader: file("content/examples.yaml"),
    schema: exampleSchema,
  }),
  usable: defineCollection({
    loader: file("content/reference.yaml"),
    schema: usableSchema,
  }),
  glossary: defineCollection({
    loader: file("content/glossary.yaml"),
    schema: glossarySchema,
  }),
};
