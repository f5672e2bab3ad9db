import { Image, Text, View } from '@tarojs/components';
import { dayTime } from '@/domain/order/time-words';
import type { Transfer } from '@/domain/transfer/transfer';
import type { ProofItem, Proofs } from '@/state/transfer/create-proofs';
import { pictureName } from '@/ui/native';
import { press } from '@/ui/press';
import { MOST_PROOFS, pickProofs } from './pick-proofs';

interface ProofsCardProps {
  readonly transfer: Transfer;
  readonly proofs: Proofs;
  readonly items: readonly ProofItem[];
}

const STATUS: Readonly<Record<ProofItem['status'], string>> = {
  sending: '正在上传',
  sent: '已上传',
  failed: '没有上传成功',
  removing: '正在撤回',
};

function Thumb({ src }: { readonly src: string }) {
  return src === '' ? (
    <View className="proof__picture" aria-hidden />
  ) : (
    <Image className="proof__picture" mode="aspectFill" src={src} {...pictureName('转账凭证')} />
  );
}

function Deed({ words, label, run }: { words: string; label: string; run: () => void }) {
  return (
    <View className="proof__deed" {...press(run, label)}>
      <Text>{words}</Text>
    </View>
  );
}

function Item({ item, at, proofs }: { item: ProofItem; at: number; proofs: Proofs }) {
  const { id, status, trouble, preview } = item;
  return (
    <View className="proof">
      <Thumb src={preview} />
      <View className="proof__main">
        <View role="status">{`第 ${at} 张 · ${STATUS[status]}`}</View>
        {trouble === null ? null : <Text className="proof__trouble">{trouble}</Text>}
        {status === 'sending' ? <View className="proof__line" aria-hidden /> : null}
      </View>
      {status === 'failed' ? (
        <Deed words="重试" label={`重新上传第 ${at} 张凭证`} run={() => proofs.retry(id)} />
      ) : null}
      {status === 'removing' ? null : (
        <Deed words="移除" label={`移除第 ${at} 张凭证`} run={() => proofs.remove(id)} />
      )}
    </View>
  );
}

/** Uploaded before this page was opened: the picture is not kept here, so its time stands for it. */
function Earlier({ at, words, remove }: { at: number; words: string; remove: () => void }) {
  return (
    <View className="proof">
      <Thumb src="" />
      <View className="proof__main">
        <Text>{`第 ${at} 张 · 已上传`}</Text>
        <Text className="proof__about">{words}</Text>
      </View>
      <Deed words="移除" label={`移除第 ${at} 张凭证`} run={remove} />
    </View>
  );
}

/** Pictures of the bank's receipt. They help the desk and prove nothing by themselves. */
export function ProofsCard({ transfer, proofs, items }: ProofsCardProps) {
  const mine = items.map(({ proofId }) => proofId);
  const earlier = transfer.proofs.filter(({ proofId }) => !mine.includes(proofId));
  const count = earlier.length + items.length;
  return (
    <View className="card">
      <Text className="transfer-card__title">{`转账凭证（选填，最多 ${MOST_PROOFS} 张）`}</Text>
      <Text className="transfer-card__text">
        上传银行回单截图有助于更快核对。照片里的位置、时间等附带信息会先去掉。
      </Text>
      {earlier.map(({ proofId, at }, index) => (
        <Earlier
          key={proofId}
          at={index + 1}
          words={dayTime(at)}
          remove={() => proofs.removeSent(proofId)}
        />
      ))}
      {items.map((item, index) => (
        <Item key={item.id} item={item} at={earlier.length + index + 1} proofs={proofs} />
      ))}
      {count < MOST_PROOFS ? (
        <View
          className="proof-add"
          {...press(() => void pickProofs(proofs, MOST_PROOFS - count), '上传转账凭证')}
        >
          <Text>上传凭证</Text>
        </View>
      ) : null}
    </View>
  );
}
