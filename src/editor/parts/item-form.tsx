import { removeItems } from '../../core/edit/cues';
import { type Item, itemsIn, kindOf, type ListName } from '../../core/edit/pick';
import type { Desk } from '../commands/command';
import { placeWords } from '../session';
import { Dialog } from './dialog';
import { ItemFieldInput } from './item-field-input';
import { ITEM_FIELDS } from './item-fields';
import { ITEM_NAMES } from './item-words';

/** The numbers of one item: opened by a double click on the timeline or from a list. */
export function ItemForm({ desk: { session } }: { readonly desk: Desk }) {
  const { model } = session;
  const item = model.asked.value as Item | null;
  const kind = item === null ? null : kindOf(model.draft.value, item);
  if (item === null || kind === null) return null;
  const close = () => {
    model.asked.value = null;
  };
  const name = `${ITEM_NAMES[kind]} at ${placeWords(model, item.tick)}`;
  const isGround = item.tick === 0 && (kind === 'tempo' || kind === 'meter');
  return (
    <Dialog label={name} name="item" onClose={close}>
      <form
        class="e-form"
        onSubmit={(event) => {
          event.preventDefault();
          close();
        }}
      >
        <h2 class="e-dialog__title">{name}</h2>
        {ITEM_FIELDS[kind].map((field) => (
          <ItemFieldInput
            key={field.name}
            session={session}
            kind={kind}
            item={item}
            field={field}
            onChanged={() => {
              model.asked.value = sameItem(session.model.draft.peek(), model.difficulty.peek(), kind, item);
            }}
          />
        ))}
        <p class="e-form__foot">
          {!isGround && (
            <button
              type="button"
              class="e-button is-danger"
              onClick={() => {
                close();
                session.edit(`Delete ${name.toLowerCase()}`, (draft) => removeItems(draft, [item]));
              }}
            >
              Delete
            </button>
          )}
          <button type="submit" class="e-button is-main">
            Done
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** What has become of an item after a field of it was changed: the one of its list on the same tick that is most like it. */
function sameItem(
  draft: Parameters<typeof kindOf>[0],
  difficulty: Parameters<typeof itemsIn>[1],
  kind: ListName,
  item: Item,
): Item | null {
  const here = itemsIn(draft, difficulty, item.tick, item.tick + 1, [kind]);
  if (here.includes(item)) return item;
  const likeness = (other: Item) =>
    Object.entries(item).filter(([name, value]) => (other as unknown as Record<string, unknown>)[name] === value)
      .length;
  return [...here].sort((a, b) => likeness(b) - likeness(a))[0] ?? null;
}
