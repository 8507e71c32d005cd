import {
  applyDecorators,
  Header,
  HttpCode,
  RequestMapping,
  RequestMethod,
  type ExecutionContext,
} from '@nestjs/common';
import { pathsOf, statusOf, type Endpoint as EndpointContract } from '@sallyport/contracts';

const contracts = new WeakMap<object, EndpointContract>();

/** Makes a method the handler of a call: its route, its status, and what guards and `@Input()` go by. */
export function Endpoint(contract: EndpointContract): MethodDecorator {
  const path = pathsOf(contract).map((one) => one.replaceAll(/\{(\w+)\}/g, ':$1'));
  const status = statusOf(contract);
  const { mediaType } = contract.answers[status] ?? {};
  return applyDecorators(
    RequestMapping({ path, method: RequestMethod[contract.method] }),
    HttpCode(status),
    ...(mediaType === undefined ? [] : [Header('content-type', mediaType)]),
    (_target: object, _name: string | symbol, descriptor: PropertyDescriptor) => {
      contracts.set(descriptor.value as object, contract);
    },
  );
}

/**
 * The contract of the handler that a request goes to.
 * @throws for a handler without one: what says nothing of who may call it is not served
 */
export function contractOf(context: ExecutionContext): EndpointContract {
  const handler = context.getHandler();
  const contract = contracts.get(handler);
  if (!contract) throw new Error(`${context.getClass().name}.${handler.name} has no @Endpoint`);
  return contract;
}
