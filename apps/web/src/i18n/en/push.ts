export const push = {
  title: 'Codes on this device',
  lead: 'Instead of by SMS, the code of a sign-in can come as a notification of this browser or phone.',
  device: {
    title: 'This device',
    on: (label: string) => `Codes are shown on this device (${label}).`,
    off: 'Codes are not shown on this device yet.',
    blocked:
      'Notifications are blocked for this page. Allow them in the settings of your browser, then come back.',
    unable:
      'This browser cannot show notifications. On an iPhone or iPad, add this page to the home screen first.',
    add: 'Show codes on this device',
    addText: 'Your other sessions end, and you are told by e-mail. Codes can still be sent by SMS.',
    remove: 'Show no more codes here',
    removeText: 'When you stop it, your other sessions end.',
  },
  code: {
    title: 'Newest code',
    none: 'No code at the moment. Tapping the notification of a code brings you here.',
    dontShare: 'Don’t share it. Nobody of us will ever ask you for it.',
  },
  homeScreen: {
    title: 'Put this page on your home screen',
    steps: [
      'iPhone or iPad: tap Share, then “Add to Home Screen”, and open it from there.',
      'Android: open the menu of the browser, then “Add to Home screen”.',
    ],
  },
};
