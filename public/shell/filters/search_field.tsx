import { useState, type FormEvent } from 'react';
import { EuiFieldSearch } from '@elastic/eui';
import { css } from '@emotion/react';
import { MAX_FILTER_VALUE_LENGTH } from '../../../common/limits';
import { addFilters } from './filter_changes';
import { parseSearchText } from './search_text';
import { useAddress } from '../address/use_address';
import { messages } from './messages';

/** Free text; `name:value` and `-name:value` inside it become filters when it is sent. */
export function SearchField() {
  const { address } = useAddress();
  // The address may change from elsewhere (back button, a pill): then the field follows it.
  return <SearchForm key={address.q} q={address.q} />;
}

function SearchForm({ q }: { q: string }) {
  const { go } = useAddress();
  const [text, setText] = useState(q);
  const send = (value: string) => {
    const search = parseSearchText(value);
    setText(search.q);
    go((address) => addFilters(search.filters)({ ...address, q: search.q }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(text);
  };
  const label = messages.searchLabel();
  return (
    <form
      role="search"
      onSubmit={submit}
      css={css`
        flex: 1 1 240px;
        min-width: 120px;
      `}
    >
      <EuiFieldSearch
        compressed
        fullWidth
        value={text}
        maxLength={MAX_FILTER_VALUE_LENGTH}
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        placeholder={messages.placeholder()}
        data-test-subj="searchField"
        onChange={(event) => {
          setText(event.target.value);
          // The field's own "clear" button sends no form.
          if (event.target.value === '' && q !== '') send('');
        }}
      />
    </form>
  );
}
