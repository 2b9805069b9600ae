import type { Citation } from "./activation.ts";

// The works that functions cite, by their keys in the site's references.

const work = (key: string, who: string, year: number, title: string): Citation => ({
  key,
  who,
  year,
  title,
});

/** The same work with a word on what it is cited for. */
/* @__NO_SIDE_EFFECTS__ */
export function noted(cited: Citation, note: string): Citation {
  return { ...cited, note };
}

export const mcculloch1943 = /* @__PURE__ */ work(
  "mcculloch1943",
  "McCulloch & Pitts",
  1943,
  "A logical calculus of the ideas immanent in nervous activity",
);
export const verhulst1838 = /* @__PURE__ */ work(
  "verhulst1838",
  "Verhulst",
  1838,
  "Notice sur la loi que la population suit dans son accroissement",
);
export const rumelhart1986 = /* @__PURE__ */ work(
  "rumelhart1986",
  "Rumelhart, Hinton & Williams",
  1986,
  "Learning representations by back-propagating errors",
);
export const fukushima1969 = /* @__PURE__ */ work(
  "fukushima1969",
  "Fukushima",
  1969,
  "Visual feature extraction by a multilayered network of analog threshold elements",
);
export const nair2010 = /* @__PURE__ */ work(
  "nair2010",
  "Nair & Hinton",
  2010,
  "Rectified linear units improve restricted Boltzmann machines",
);
export const glorot2010 = /* @__PURE__ */ work(
  "glorot2010",
  "Glorot & Bengio",
  2010,
  "Understanding the difficulty of training deep feedforward neural networks",
);
export const glorot2011 = /* @__PURE__ */ work(
  "glorot2011",
  "Glorot, Bordes & Bengio",
  2011,
  "Deep sparse rectifier neural networks",
);
export const lecun1998 = /* @__PURE__ */ work(
  "lecun1998",
  "LeCun, Bottou, Orr & Müller",
  1998,
  "Efficient BackProp",
);
export const dugas2001 = /* @__PURE__ */ work(
  "dugas2001",
  "Dugas, Bengio, Bélisle, Nadeau & Garcia",
  2001,
  "Incorporating second-order functional knowledge for better option pricing",
);
export const collobert2004 = /* @__PURE__ */ work(
  "collobert2004",
  "Collobert",
  2004,
  "Large scale machine learning",
);
export const bergstra2009 = /* @__PURE__ */ work(
  "bergstra2009",
  "Bergstra, Desjardins, Lamblin & Bengio",
  2009,
  "Quadratic polynomials learn better image features",
);
export const krizhevsky2010 = /* @__PURE__ */ work(
  "krizhevsky2010",
  "Krizhevsky",
  2010,
  "Convolutional deep belief networks on CIFAR-10",
);
export const maas2013 = /* @__PURE__ */ work(
  "maas2013",
  "Maas, Hannun & Ng",
  2013,
  "Rectifier nonlinearities improve neural network acoustic models",
);
export const goodfellow2013 = /* @__PURE__ */ work(
  "goodfellow2013",
  "Goodfellow, Warde-Farley, Mirza, Courville & Bengio",
  2013,
  "Maxout networks",
);
export const he2015 = /* @__PURE__ */ work(
  "he2015",
  "He, Zhang, Ren & Sun",
  2015,
  "Delving deep into rectifiers",
);
export const clevert2015 = /* @__PURE__ */ work(
  "clevert2015",
  "Clevert, Unterthiner & Hochreiter",
  2015,
  "Fast and accurate deep network learning by exponential linear units (ELUs)",
);
export const courbariaux2015 = /* @__PURE__ */ work(
  "courbariaux2015",
  "Courbariaux, Bengio & David",
  2015,
  "BinaryConnect",
);
export const hendrycks2016 = /* @__PURE__ */ work(
  "hendrycks2016",
  "Hendrycks & Gimpel",
  2016,
  "Gaussian error linear units (GELUs)",
);
export const martins2016 = /* @__PURE__ */ work(
  "martins2016",
  "Martins & Astudillo",
  2016,
  "From softmax to sparsemax",
);
export const dauphin2017 = /* @__PURE__ */ work(
  "dauphin2017",
  "Dauphin, Fan, Auli & Grangier",
  2017,
  "Language modeling with gated convolutional networks",
);
export const klambauer2017 = /* @__PURE__ */ work(
  "klambauer2017",
  "Klambauer, Unterthiner, Mayr & Hochreiter",
  2017,
  "Self-normalizing neural networks",
);
export const elfwing2017 = /* @__PURE__ */ work(
  "elfwing2017",
  "Elfwing, Uchibe & Doya",
  2017,
  "Sigmoid-weighted linear units for neural network function approximation in reinforcement learning",
);
export const ramachandran2017 = /* @__PURE__ */ work(
  "ramachandran2017",
  "Ramachandran, Zoph & Le",
  2017,
  "Searching for activation functions",
);
export const barron2017 = /* @__PURE__ */ work(
  "barron2017",
  "Barron",
  2017,
  "Continuously differentiable exponential linear units",
);
export const barron2021 = /* @__PURE__ */ work(
  "barron2021",
  "Barron",
  2021,
  "Squareplus: a softplus-like algebraic rectifier",
);
export const howard2019 = /* @__PURE__ */ work(
  "howard2019",
  "Howard and others",
  2019,
  "Searching for MobileNetV3",
);
export const misra2019 = /* @__PURE__ */ work(
  "misra2019",
  "Misra",
  2019,
  "Mish: a self regularized non-monotonic activation function",
);
export const sitzmann2020 = /* @__PURE__ */ work(
  "sitzmann2020",
  "Sitzmann, Martel, Bergman, Lindell & Wetzstein",
  2020,
  "Implicit neural representations with periodic activation functions",
);
export const ziyin2020 = /* @__PURE__ */ work(
  "ziyin2020",
  "Ziyin, Hartwig & Ueda",
  2020,
  "Neural networks fail to learn periodic functions and how to fix it",
);
export const shazeer2020 = /* @__PURE__ */ work(
  "shazeer2020",
  "Shazeer",
  2020,
  "GLU variants improve transformer",
);
export const so2021 = /* @__PURE__ */ work(
  "so2021",
  "So, Mańke, Liu, Dai, Shazeer & Le",
  2021,
  "Primer: searching for efficient transformers for language modeling",
);
export const zhu2025 = /* @__PURE__ */ work(
  "zhu2025",
  "Zhu, Chen, He, LeCun & Liu",
  2025,
  "Transformers without normalization",
);
export const bridle1989 = /* @__PURE__ */ work(
  "bridle1989",
  "Bridle",
  1989,
  "Training stochastic model recognition algorithms as networks can lead to maximum mutual information estimation of parameters",
);
export const bridle1990 = /* @__PURE__ */ work(
  "bridle1990",
  "Bridle",
  1990,
  "Probabilistic interpretation of feedforward classification network outputs, with relationships to statistical pattern recognition",
);
