/** How every error of the server becomes a reply in the contract's shape. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, type ZodFastifySchemaValidationError } from 'fastify-type-provider-zod';
import { ERROR_STATUS, type ErrorCode } from '../../src/reserve-api/contract.js';
import { databaseError, faultOf, isConnectionLost, OutcomeUnknown } from './database/connect.js';
import { sentenceFor } from './field-sentences.js';
import { noJsonObject, noSuchRestaurant, nothingHere, Refusal, refusalBody } from './refusal.js';

/** An address that cannot be read at all. The framework's own answer and log line would repeat it, and it may hold a token. */
export function answerBadAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void sendRefusal(nothingHere(), request, reply);
}

export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler(() => {
    throw nothingHere();
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = toRefusal(error);
    return refusal ? sendRefusal(refusal, request, reply) : sendFault(error, request, reply);
  });
}

function sendRefusal(refusal: Refusal, request: FastifyRequest, reply: FastifyReply) {
  // Codes only: a sentence or a field may repeat what the guest wrote.
  request.log.info({ code: refusal.code }, 'refused');
  if (refusal.retryAfter !== undefined) reply.header('Retry-After', String(refusal.retryAfter));
  return reply.code(ERROR_STATUS[refusal.code]).header('Cache-Control', 'no-store').send(refusalBody(refusal));
}

/** A fault of ours. */
function sendFault(fault: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  request.log.error({ fault: faultOf(fault), at: framesOf(fault) }, 'failed');
  const error = request.method === 'GET' ? FAULT : FAULT_OF_A_WRITE;
  return reply.code(500).header('Cache-Control', 'no-store').send({ data: null, error });
}

const FAULT = { message: 'Something went wrong here.', messages: null };
/** This try changed nothing. But a browser sends a request again by itself, and an earlier copy of this one may have been done. */
const FAULT_OF_A_WRITE = {
  code: 'outcome_unknown' satisfies ErrorCode,
  message: 'Something went wrong here: nobody knows whether this was done.',
  messages: null,
};

/** Where it happened. The stack begins with the message, in which a guest's own lines may look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const end = stack.indexOf(message) + message.length;
  return (end < message.length ? '' : stack.slice(end))
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
}

/** PostgreSQL stores any text but that with a NUL or broken UTF-8 in it. */
const NO_SUCH_TEXT = '22021';

function toRefusal(error: FastifyError): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error.validation, error.validationContext);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('too_large', 'The request is larger than 32 KB.');
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new Refusal('unsupported_type', 'The request has to be application/json.');
  if (error instanceof OutcomeUnknown)
    return new Refusal(
      'outcome_unknown',
      'The reservation book went out of reach: nobody knows whether this was done.',
    );
  // The schemas let no such text through; should one ever be added that does, it is still the text that is wrong.
  if (databaseError(error)?.code === NO_SUCH_TEXT)
    return new Refusal('invalid', 'Texts may not hold control characters.');
  if (isDatabaseAway(error))
    return new Refusal('unavailable', 'The reservation book is out of reach at the moment.', undefined, 2);
  if (error.statusCode && error.statusCode < 500) return new Refusal('bad_request', 'The request could not be read.');
  return undefined;
}

function invalid(problems: readonly ZodFastifySchemaValidationError[], context?: string): Refusal {
  const paths = problems.map((problem) => problem.instancePath.slice(1).replaceAll('/', '.'));
  if (context === 'params' && paths.includes('id')) return noSuchRestaurant();
  if (paths.includes('')) return noJsonObject();
  const fields = Object.fromEntries(
    problems.map((problem, n) => [paths[n], sentenceFor(paths[n] ?? '', isOutOfRange(problem))]),
  );
  const onlyParty = problems.every((problem) => problem.instancePath === '/partySize' && isOutOfRange(problem));
  return new Refusal(onlyParty ? 'party_size' : 'invalid', Object.values(fields).join(' '), fields);
}

function isOutOfRange({ keyword }: ZodFastifySchemaValidationError): boolean {
  return keyword.startsWith('too_');
}

/** Lock and other time-outs, shutdowns, too many connections, serialisation lost again and again, or no connection at all. */
function isDatabaseAway(error: unknown): boolean {
  const code = databaseError(error)?.code;
  return code ? /^(08|53|57|25P03|55P03|40)/.test(code) : isConnectionLost(error);
}
