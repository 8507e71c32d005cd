export const ReportSignInPage = () => null;
