export const CancelPhoneChangePage = () => null;
