import { PageFrame } from '../shell/page_frame';
import { FilterBar } from '../shell/filter_bar';

export function ProcessesPage() {
  return (
    <PageFrame title="Processes" heading={null} breadcrumbs={[]} filterBar={<FilterBar />}>
      {null}
    </PageFrame>
  );
}
