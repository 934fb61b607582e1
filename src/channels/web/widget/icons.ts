import { map } from './list.ts';
import { h, type Spec } from './spec.ts';

/** Drawn by lines on a grid of 24. */
function icon(...paths: string[]): Spec {
  return h(
    'svg',
    { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    map(paths, (d) => h('path', { d })),
  );
}

export const icons = {
  chat: icon(
    'M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
    'M8 9h8M8 12.5h5',
  ),
  close: icon('M6 6l12 12M18 6L6 18'),
  again: icon('M4 12a8 8 0 1 0 2.6-5.9', 'M4 4v4.5h4.5'),
  send: icon('M12 19V5', 'M5.5 11.5L12 5l6.5 6.5'),
  alert: icon('M12 3.5L2.5 20h19z', 'M12 10v4.5M12 17.3v.2'),
  phone: icon(
    'M6.5 3.5h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.500 5.700a2 2 0 0 1 2-2.200z',
  ),
  person: icon('M12 11.500a3.500 3.500 0 1 0 0-7a3.500 3.500 0 0 0 0 7z', 'M5 20a7 7 0 0 1 14 0'),
  clinic: icon(
    'M5 20.500V5.500a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v15',
    'M3 20.500h18',
    'M12 7v5M9.500 9.500h5',
    'M10 20.500v-4h4v4',
  ),
  write: icon('M4 20h4L19 9a2 2 0 0 0 0-2.800l-1.200-1.200a2 2 0 0 0-2.800 0L4 16z', 'M13.500 6.500l4 4'),
  yes: icon('M5 12.5l4.500 4.500L19 7.500'),
  no: icon('M7 7l10 10M17 7L7 17'),
  next: icon('M9 6l6 6-6 6'),
};
