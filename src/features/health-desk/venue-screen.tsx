import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { SELF, type Person } from '@/domain/health/code';
import { scannedVenue, venueOfPage } from '@/domain/health/scanned';
import { useEntry, useNear } from '@/state/health/desk';
import { Notice } from '@/ui/notice';
import { AtDesk, Known } from './at-desk';
import { EntryDone } from './entry-done';
import { EntryForm } from './entry-form';
import { FindVenue } from './find-venue';

const PATH = '/pages/health/venue/index';

interface VenueProps {
  readonly userId: string;
  readonly people: readonly Person[];
  readonly opened: string | null;
}

function Venue({ userId, people, opened }: VenueProps) {
  const [venue, setVenue] = useState(opened);
  const [strange, setStrange] = useState(false);
  const [personId, setPersonId] = useState<string>(SELF);
  const { now, enter, reset } = useEntry(userId);
  const near = useNear();
  const find = (text: string) => {
    const found = scannedVenue(text);
    setStrange(found === null);
    setVenue(found);
    reset();
  };
  const start = () => {
    setVenue(null);
    near.drop();
    reset();
  };
  if (now.name === 'DONE') {
    const person = people.find((one) => one.personId === personId);
    const next = () => reset();
    return <EntryDone entry={now.entry} person={person} people={people} onNext={next} />;
  }
  if (venue === null) {
    return (
      <>
        {strange ? <Notice>这不是场所码，请扫门口张贴的场所码</Notice> : null}
        <FindVenue onFound={find} />
      </>
    );
  }
  const here = near.now.name === 'HERE' ? near.now.near : null;
  return (
    <EntryForm
      {...{ now, people, personId, near }}
      onPick={(id) => {
        setPersonId(id);
        reset();
      }}
      onEnter={() => void enter(venue, personId, here)}
      onOther={start}
    />
  );
}

/** 扫码登记: opened by a code on a door, or looking for one. */
export function HealthVenueScreen() {
  const { params } = useRouter();
  const opened = venueOfPage(params);
  const path = opened === null ? PATH : `${PATH}?venue=${opened}`;
  return (
    <AtDesk path={path} bar>
      {(userId) => (
        <Known>
          {({ people }) => <Venue key={opened ?? ''} {...{ userId, people, opened }} />}
        </Known>
      )}
    </AtDesk>
  );
}
