import type { Paper } from './paper';

const MIT =
  '以 MIT 许可证授权：特此免费授予任何获得本软件及相关文档副本的人不受限制地处理本软件的权利，包括使用、复制、修改、合并、发布、分发、再许可和销售；在所有副本或重要部分中须包含版权声明和许可声明。本软件按“原样”提供，不附带任何形式的保证。';

/** What the app is built on. */
export const LICENCES: Paper = {
  title: '开源软件许可',
  note: '本应用使用了以下开源软件，感谢它们的作者。',
  sections: [
    { heading: 'Taro', text: ['© O2Team 及贡献者', MIT] },
    { heading: 'React', text: ['© Meta Platforms, Inc. 及关联公司', '以 MIT 许可证授权。'] },
    { heading: 'NutUI React', text: ['© JDC 及贡献者', '以 MIT 许可证授权。'] },
    { heading: 'zustand', text: ['© Paul Henschel 及贡献者', '以 MIT 许可证授权。'] },
    { heading: 'SWR', text: ['© Vercel, Inc.', '以 MIT 许可证授权。'] },
    { heading: 'Valibot', text: ['© Fabian Hiller', '以 MIT 许可证授权。'] },
    {
      heading: 'Fluent Emoji（演示商品图片）',
      text: ['© Microsoft Corporation', '以 MIT 许可证授权；演示图片由其图形组合绘制。'],
    },
  ],
};
