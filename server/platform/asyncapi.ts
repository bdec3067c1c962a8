import { z } from 'zod';
import { CommandFailed, commands, maximumMessageBytes, pushes } from '#contracts/events.ts';

/** The AsyncAPI 3.0 document of the socket: commands with their acknowledgements, and pushes. */
export function asyncApi(): object {
  const messages: Record<string, object> = {};
  const operations: Record<string, object> = {};
  for (const [name, { payload, reply, roles, summary }] of Object.entries(commands)) {
    messages[name] = { summary, payload: schemaOf(payload, 'input') };
    messages[`${name}:ack`] = {
      payload: { anyOf: [schemaOf(reply, 'output'), schemaOf(CommandFailed, 'output')] },
    };
    operations[name] = {
      action: 'receive',
      summary,
      'x-roles': roles,
      channel: { $ref: '#/channels/socket' },
      messages: [{ $ref: `#/channels/socket/messages/${name}` }],
      reply: {
        channel: { $ref: '#/channels/socket' },
        messages: [{ $ref: `#/channels/socket/messages/${name}:ack` }],
      },
    };
  }
  for (const [name, payload] of Object.entries(pushes)) {
    messages[name] = { payload: schemaOf(payload, 'output') };
    operations[name] = {
      action: 'send',
      channel: { $ref: '#/channels/socket' },
      messages: [{ $ref: `#/channels/socket/messages/${name}` }],
    };
  }
  return {
    asyncapi: '3.0.0',
    info: { title: 'Peil', version: '1' },
    channels: {
      socket: {
        address: '/socket.io',
        description:
          `Socket.IO over WebSocket only. Handshake auth: {"as": "candidate" | "staff"}; the sign-in cookie says who. ` +
          `A message may be ${maximumMessageBytes} bytes; a longer one gets a failed acknowledgement.`,
        messages,
      },
    },
    operations,
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  return rest;
}
