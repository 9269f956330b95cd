import { initTRPC } from '@trpc/server';
import superjson from 'superjson';
import type { z } from 'zod';
import type { Context } from './context.ts';
import { refusalOf, toTrpcError } from './error-mapping.ts';
import type { Operation } from './operation.ts';

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter({ shape, error }) {
    const refusal = refusalOf(error);
    return {
      ...shape,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        refusal: refusal?.code ?? 'common.internal',
        details: refusal?.details ?? {},
      },
    };
  },
});

// tRPC's procedure builder stays in this file: whoever wants a procedure has to bring an operation,
// and an operation cannot be made without saying who may do it.
export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

type Fields = z.ZodType<object>;

/** A read operation as a procedure. */
export function exposeQuery<I extends Fields, O extends z.ZodType>(operation: Operation<I, O>) {
  return t.procedure
    .input(operation.input)
    .output(operation.output)
    .query(async ({ ctx, input }) => settle(operation.handle(ctx, input as z.output<I>)) as never);
}

/** A command as a procedure. */
export function exposeCommand<I extends Fields, O extends z.ZodType>(operation: Operation<I, O>) {
  return t.procedure
    .input(operation.input)
    .output(operation.output)
    .mutation(async ({ ctx, input }) => settle(operation.handle(ctx, input as z.output<I>)) as never);
}

async function settle<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toTrpcError(error);
  }
}
