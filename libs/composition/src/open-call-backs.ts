import { SendGridCallBacks } from '@sallyport/adapters/sendgrid';
import { TwilioCallBacks } from '@sallyport/adapters/twilio';
import type { Config } from '@sallyport/config';
import type { CallBackReaders } from '@sallyport/ports';

/** Who understands what providers report of messages: one for each provider that is set up to report. */
export function openCallBackReaders({
  twilio,
  sendgrid,
  publicUrl,
}: Pick<Config, 'twilio' | 'sendgrid' | 'publicUrl'>): CallBackReaders {
  const webhookKey = sendgrid?.webhookKey;
  return {
    ...(twilio && { twilio: new TwilioCallBacks({ authToken: twilio.authToken, publicUrl }) }),
    ...(webhookKey && { sendgrid: new SendGridCallBacks({ webhookKey }) }),
  };
}
