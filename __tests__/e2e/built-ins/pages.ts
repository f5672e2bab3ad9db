const PICTURE = (colour: string): string =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='20' height='10'%3E%3Crect width='20' height='10' fill='${colour}'/%3E%3C/svg%3E`;

const HELP = 'data:text/html;charset=utf-8,<h1>帮助中心</h1>';

const RICH =
  '<p onclick="alert(1)">红 <b>粗</b><script>window.rich = 1</script><img src="javascript:1" onerror="window.rich = 2"></p>';

export const FIELDS = 'pages/fields/index';
export const FORM = 'pages/form/index';
export const PICKERS = 'pages/pickers/index';
export const MOVES = 'pages/moves/index';
export const SHOWS = 'pages/shows/index';
export const WEB = 'pages/web/index';

/** A page for each family of components. */
export const PAGES = {
  [FIELDS]: {
    data: { focus: false, phone: '' },
    markup: `<input id="phone" type="number" maxlength="11" placeholder="手机号" value="{{phone}}" focus="{{focus}}" @input @focus @blur @confirm @keyboardHeightChange />
<textarea id="note" placeholder="备注" auto-height="{{true}}" @input @focus @blur @lineChange />
<input id="off" placeholder="不能写" disabled="{{true}}" @focus />`,
  },
  [FORM]: {
    data: { size: 's' },
    markup: `<form id="form" @submit @reset>
<input name="phone" placeholder="手机号" value="138" />
<switch id="push" name="push" checked="{{true}}" aria-label="推送" @change />
<checkbox-group id="fruits" name="fruits" @change>
  <label><checkbox value="apple" checked="{{true}}" />苹果</label>
  <checkbox id="pear" value="pear" aria-label="梨" />
  <label for="pear"><text>也要梨</text></label>
</checkbox-group>
<radio-group id="size" name="size" @change>
  <label><radio value="s" checked="{{true}}" />小份</label><label><radio value="l" />大份</label>
</radio-group>
<switch id="off" name="off" disabled="{{true}}" aria-label="不能开" @change />
<button form-type="submit">提交</button><button form-type="reset">重置</button>
</form>`,
  },
  [PICKERS]: {
    data: {
      sizes: ['小', '中', '大'],
      menu: [
        ['冷', '热'],
        ['少糖', '半糖', '全糖'],
      ],
    },
    markup: `<picker id="one" mode="selector" range="{{sizes}}" value="{{0}}" @change @cancel><view>选大小</view></picker>
<picker id="two" mode="multiSelector" range="{{menu}}" value="{{[0, 1]}}" @change @cancel @columnChange><view>选口味</view></picker>
<picker id="where" mode="region" value="{{['浙江省', '杭州市', '西湖区']}}" @change @cancel><view>选地区</view></picker>
<picker id="day" mode="date" value="2024-02-29" start="2020-01-01" end="2024-12-31" @change><view>选日子</view></picker>`,
  },
  [MOVES]: {
    data: { current: 0, into: '', rows: [1, 2, 3, 4, 5, 6, 7, 8] },
    markup: `<swiper id="swiper" class="swiper" current="{{current}}" circular="{{false}}" duration="{{60}}" @change @animationFinish>
<swiper-item item-id="a"><view class="slide">第一张</view></swiper-item>
<swiper-item item-id="b"><view class="slide">第二张</view></swiper-item>
<swiper-item item-id="c"><view class="slide">第三张</view></swiper-item></swiper>
<scroll-view id="list" class="list" scroll-y="{{true}}" upper-threshold="20" lower-threshold="20" scroll-into-view="{{into}}" @scroll @scrollToUpper @scrollToLower>
<view :for="{{rows}}" :key="*this" id="row-{{item}}" class="row">第 {{item}} 行</view></scroll-view>
<movable-area class="area"><movable-view id="ball" class="ball" direction="horizontal" x="10" y="0" @change>球</movable-view></movable-area>
<view id="held" class="held" @longPress @tap>按住我</view>
<view id="caught" class="held" !touchMove>拖不动</view>
<view class="tall">很长</view>`,
  },
  [SHOWS]: {
    data: { shown: false, rich: RICH },
    markup: `<button id="phone" open-type="getPhoneNumber" @getPhoneNumber @error>用手机号</button>
<button id="allow" open-type="getAuthorize" scope="phoneNumber" @getAuthorize @error>授权手机号</button>
<button id="share" open-type="share" @tap>告诉朋友</button>
<view id="around" @tap><button id="off" disabled="{{true}}" @tap>不能按</button></view>
<canvas id="board" type="2d" class="board"></canvas>
<canvas id="old" canvas-id="old" class="board"></canvas>
<video id="film" class="film" poster="${PICTURE('teal')}" @play @pause></video>
<rich-text id="rich" nodes="{{rich}}" />
<view class="clip"><root-portal><view id="portal" class="portal" @tap>浮在上面</view></root-portal></view>
<page-container id="sheet" show="{{shown}}" duration="{{40}}" @beforeEnter @enter @afterEnter @beforeLeave @leave @afterLeave @clickOverlay><view class="sheet">半屏内容</view></page-container>`,
  },
  [WEB]: { data: { src: HELP }, markup: `<web-view id="web" src="{{src}}" @load @message />` },
};

export const STYLE = `.swiper { height: 120px; } .slide { height: 120px; }
.list { height: 120px; } .row { height: 50px; }
.area { width: 200px; height: 60px; } .ball { width: 40px; height: 40px; }
.held { height: 60px; } .tall { height: 1200px; }
.board { width: 60px; height: 30px; } .film { width: 200px; height: 100px; }
.clip { position: relative; width: 0; height: 0; overflow: hidden; }
.portal { position: fixed; right: 0; top: 300px; padding: 12px; }
.sheet { height: 200px; }`;
