import { main } from "./action/main.ts";

void main();
