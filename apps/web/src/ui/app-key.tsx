import { Code, Image, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toDataURL } from 'qrcode';
import { t } from '../i18n';

interface AppKeyProps {
  readonly otpauthUri: string;
  readonly secret: string;
}

/** The key of an authenticator app, to be scanned or typed. */
export function AppKey({ otpauthUri, secret }: AppKeyProps) {
  const words = t.twoFactor.apps;
  // Drawn here: the key must not be sent to anybody.
  const picture = useQuery({
    queryKey: ['qr', otpauthUri],
    queryFn: () => toDataURL(otpauthUri, { margin: 2, width: 220 }),
    gcTime: 0,
  });
  return (
    <>
      <Text size="sm">{words.scan}</Text>
      {picture.data && <Image src={picture.data} alt={words.qr} w={220} h={220} mx="auto" />}
      <Text size="sm">
        {words.key}{' '}
        <Code className="code" fz="sm">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </Code>
      </Text>
    </>
  );
}
