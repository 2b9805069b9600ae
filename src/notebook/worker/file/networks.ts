import * as network from "../../../network/index.ts";
import { provide } from "./provide.ts";

Object.assign(provide.modules as object, { network });
