import { placeLabel, type InEveryLanguage, type Language } from '@sallyport/domain';
import type { Origin } from '../facts/message-facts';

const words: InEveryLanguage<Readonly<Record<'approximate' | 'device' | 'place' | 'address', string>>> = {
  en: { approximate: 'approximate', device: 'Device', place: 'Place', address: 'IP address' },
  nl: { approximate: 'bij benadering', device: 'Apparaat', place: 'Plaats', address: 'IP-adres' },
};

/** Device, place and address as rows of a message; none when nothing is known. */
export function originRows(origin: Origin | null, language: Language): [string, string][] {
  if (!origin) return [];
  const { device, place, address, approximate } = words[language];
  const label = placeLabel(origin, language);
  return [
    [device, origin.deviceLabel],
    [place, origin.placeKind === 'geoip' ? `${label} (${approximate})` : label],
    [address, origin.ip],
  ];
}
