import type { Provider } from "../provider.ts";
/** Heroku Teams: members, invitations, app collaborators and app locks through the Platform API, version 3. */
export declare const heroku: Provider;
