/** English for the time after a booking: each part comes with its companion, and is otherwise as `en.ts` is. */

export const enCalendar = {
  addToCalendar: 'Add to calendar',
  calendarTitle: (party: number, restaurant: string) => `Table for ${party} at ${restaurant}`,
  calendarTime: (day: string, time: string) => `${day} at ${time}, the restaurant’s time`,
};

export const enPlace = {
  ahead: (parties: number) =>
    parties === 0 ? 'You are next' : parties === 1 ? '1 party ahead of you' : `${parties} parties ahead of you`,
  placeAccepted: 'The restaurant has accepted your place',
  seated: 'You are seated. Enjoy your meal',
  declined: 'The restaurant couldn’t take you this time',
  placeOver: 'Your place on the list has ended',
  leave: 'Leave the list',
  leaveQuestion: 'Leave the list? Your place goes to the next party',
  keepPlace: 'Keep your place',
  leaving: 'Leaving…',
  left: 'You have left the list',
  stillOnList: 'That didn’t work. You are still on the list',
  leaveUnknown: 'No answer came. You may still be on the list',
};
