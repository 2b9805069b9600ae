/** A rectangle of one colour, in pixels of the canvas. */
export interface PixelRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly colour: string;
  readonly opacity: number;
}

/**
 * As much of a canvas as Plot's rasters and colour ramps ask for: rows of pixels, kept as they are. Where a browser
 * makes an image of them, the small document makes shapes.
 */
export class SmallCanvas {
  width = 300;
  height = 150;
  private readonly runs: PixelRun[] = [];
  private readonly onImage: (canvas: SmallCanvas) => void;

  /** @param onImage Is told when the canvas is asked for its image. */
  constructor(onImage: (canvas: SmallCanvas) => void) {
    this.onImage = onImage;
  }

  get pixels(): readonly PixelRun[] {
    return this.runs;
  }

  getContext(kind: string): object | null {
    if (kind !== "2d") return null;
    const { runs } = this;
    return {
      fillStyle: "#000",
      fillRect(this: { fillStyle: string }, x: number, y: number, width: number) {
        runs.push({ x, y, width, colour: this.fillStyle, opacity: 1 });
      },
      createImageData: (width: number, height: number) => ({
        width,
        height,
        data: new Uint8ClampedArray(4 * width * height),
      }),
      putImageData: (image: ImageData) => this.put(image),
    };
  }

  toDataURL(): string {
    this.onImage(this);
    return canvasImage;
  }

  /** Neighbours of one colour in a row become one run; what is clear becomes none. */
  private put({ width, height, data }: ImageData): void {
    this.runs.length = 0;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width;) {
        const at = 4 * (y * width + x);
        let end = x + 1;
        while (end < width && isSamePixel(data, at, 4 * (y * width + end))) end++;
        const [r = 0, g = 0, b = 0, a = 0] = data.subarray(at, at + 4);
        if (a > 0)
          this.runs.push({ x, y, width: end - x, colour: `rgb(${r},${g},${b})`, opacity: a / 255 });
        x = end;
      }
    }
  }
}

/** What stands for the address of a canvas's image. */
export const canvasImage = "canvas:image";

function isSamePixel(data: Uint8ClampedArray, a: number, b: number): boolean {
  for (let i = 0; i < 4; i++) if (data[a + i] !== data[b + i]) return false;
  return true;
}
