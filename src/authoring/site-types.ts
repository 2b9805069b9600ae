import declarations from "../notebook/types/cell/environment.d.ts?declarations";
import type { Declarations } from "../notebook/types/files.ts";
import { createTypeService, type TypeService } from "../notebook/types/service.ts";

let service: TypeService | undefined;

/** The type service as readers' editors have it; one for a whole build, since it reads the language anew. */
export function siteTypes(): TypeService {
  return (service ??= createTypeService(JSON.parse(declarations) as Declarations));
}
