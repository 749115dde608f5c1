/** English for the fields of the owner's choice: it comes with their companion, and is otherwise as `en.ts` is. */

/** What an owner may offer in words that every language knows; in the attribute, `date-night` is `dateNight`. */
export const enWishes = {
  // Occasions
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  dateNight: 'Date night',
  engagement: 'Engagement',
  businessMeal: 'Business meal',

  // Diets and allergies
  vegetarian: 'Vegetarian',
  vegan: 'Vegan',
  glutenFree: 'Gluten-free',
  lactoseFree: 'Lactose-free',
  nutAllergy: 'Nut allergy',
  shellfishAllergy: 'Shellfish allergy',
  halal: 'Halal',
  kosher: 'Kosher',
};

export const enFields = {
  occasion: 'Occasion',
  noOccasion: 'Nothing special',
  diets: 'Diets and allergies',
  ...enWishes,

  lastNameMissing: 'Enter your last name',
  memberNumberMissing: 'Enter your member number',

  /** With the link in the middle, and the words of the link. */
  termsApply: (terms: string) => `By sending this you accept the restaurant’s ${terms}`,
  terms: 'terms',
  privacy: 'Privacy notice',
  newTab: 'opens in a new tab',
};
