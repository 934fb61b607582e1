import base from './base.css';
import choices from './choices.css';
import clinic from './clinic.css';
import composer from './composer.css';
import frame from './frame.css';
import messages from './messages.css';
import page from './page.css';
import states from './states.css';
import urgent from './urgent.css';

/** All styles, in the order in which they have to stand. */
export const style = base + frame + messages + choices + urgent + states + composer + clinic + page;
