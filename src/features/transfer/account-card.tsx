import { Text, View } from '@tarojs/components';
import { fenToYuan, formatFen } from '@/domain/money';
import { spacedRemark } from '@/domain/transfer/remark';
import type { Transfer } from '@/domain/transfer/transfer';
import { services } from '@/services';
import { press } from '@/ui/press';

const { clipboard, navigation } = services.platform;

interface Row {
  readonly name: string;
  readonly shown: string;
  /** What goes to the clipboard, as bank forms take it. */
  readonly text: string;
  readonly strong?: boolean;
}

function rowsOf({ account, remark, remainingFen }: Transfer): readonly Row[] {
  const { payee, accountNo, bank, branch } = account;
  const spaced = accountNo.replace(/(\d{4})(?=\d)/g, '$1 ');
  return [
    { name: '收款户名', shown: payee, text: payee },
    { name: '收款账号', shown: spaced, text: accountNo },
    { name: '开户银行', shown: bank, text: bank },
    { name: '开户支行', shown: branch, text: branch },
    { name: '转账金额', shown: formatFen(remainingFen), text: fenToYuan(remainingFen) },
    { name: '附言码', shown: spacedRemark(remark), text: remark, strong: true },
  ];
}

async function copy({ name, text }: Row): Promise<void> {
  const outcome = await clipboard.copy(text);
  if (outcome !== 'copied') navigation.toast(`没能复制，可长按${name}选取`);
  else if (!clipboard.announcesItself) navigation.toast(`已复制${name}`);
}

function Field({ row }: { readonly row: Row }) {
  return (
    <View className="transfer-field">
      <View className="transfer-field__main">
        <Text className="transfer-field__name">{row.name}</Text>
        <Text
          className={
            row.strong
              ? 'transfer-field__value transfer-field__value--strong'
              : 'transfer-field__value'
          }
          userSelect
          selectable
        >
          {row.shown}
        </Text>
      </View>
      <View className="transfer-field__copy" {...press(() => void copy(row), `复制${row.name}`)}>
        <Text>复制</Text>
      </View>
    </View>
  );
}

/** Everything a bank's form asks for, each to be copied by a tap. */
export function AccountCard({ transfer }: { readonly transfer: Transfer }) {
  return (
    <View className="card">
      {rowsOf(transfer).map((row) => (
        <Field key={row.name} row={row} />
      ))}
    </View>
  );
}
