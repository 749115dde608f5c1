/** The script-tag entry: complete by itself, with the phone tables in a companion that comes when they are needed. */
import { createCompanion, findEntry, type Companion } from './companion.js';
import type { PhoneNumbers } from './phone/phone.js';
import { register } from './register.js';
import { ReservationWidget } from './reservation-widget.js';

/** Written in by the build: file, integrity and handover key of `script-tag-phone.ts`. */
declare const __PHONE_COMPANION__: Companion;

ReservationWidget.loadPhones = createCompanion<PhoneNumbers>(__PHONE_COMPANION__, findEntry('reservation-widget.js'));
register(ReservationWidget);
