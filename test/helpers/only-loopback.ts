import { Socket } from "node:net";

// No test may reach anything but this machine: a connection elsewhere is an error, not a time-out.
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|\[::1\])$/;
const connect = Socket.prototype.connect;

Socket.prototype.connect = function connectLocally(this: Socket, ...args: unknown[]): Socket {
  const [first] = args.flat();
  const host =
    typeof first === "object" && first !== null && "host" in first && typeof first.host === "string"
      ? first.host
      : undefined;
  if (host !== undefined && !LOOPBACK.test(host)) {
    throw new Error(`A test tried to reach ${host}; only loopback is allowed.`);
  }
  return Reflect.apply(connect, this, args) as Socket;
};
