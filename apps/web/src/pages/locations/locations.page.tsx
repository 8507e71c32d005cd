export const LocationsPage = () => null;
