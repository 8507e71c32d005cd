export const TwoFactorPage = () => null;
