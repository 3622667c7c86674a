import { embedOf, embedOfFrame } from '../../../lib/markdown/embeds/embed-of';
import { scriptEmbed } from '../../../lib/markdown/embeds/embed-scripts';

test.each([
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  [
    'http://youtu.be/dQw4w9WgXcQ?t=90',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90',
  ],
  [
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  [
    '//www.youtube.com/embed/videoseries?list=PLabcdef12',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PLabcdef12&autoplay=1',
  ],
  [
    'https://vimeo.com/123456789/abcdef1234',
    'https://player.vimeo.com/video/123456789?dnt=1&autoplay=1&h=abcdef1234',
  ],
  [
    'https://player.bilibili.com/player.html?aid=1234&page=2',
    'https://player.bilibili.com/player.html?aid=1234&p=2&autoplay=1',
  ],
  [
    'https://twitter.com/someone/status/12345678',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12345678',
  ],
  [
    'https://open.spotify.com/intl-de/album/4uLU6hMCjMI75M1A2tKUQC',
    'https://open.spotify.com/embed/album/4uLU6hMCjMI75M1A2tKUQC',
  ],
  [
    'https://docs.google.com/presentation/d/e/2PACX-1vABCDEFGHIJKLMNOP/pub?start=false',
    'https://docs.google.com/presentation/d/e/2PACX-1vABCDEFGHIJKLMNOP/embed',
  ],
  ['https://codesandbox.io/p/sandbox/some-name-abc123', 'https://codesandbox.io/embed/some-name-abc123'],
  ['https://jsfiddle.net/user/abc12345/embedded/result/', 'https://jsfiddle.net/user/abc12345/embedded/'],
  ['https://dai.ly/x7tgad0', 'https://www.dailymotion.com/embed/video/x7tgad0'],
])('%s loads %s', (address, frame) => {
  expect(embedOf(address)?.frame).toBe(frame);
});

test.each([
  [
    'https://gist.github.com/someone/0123456789abcdef#file-a-ts',
    'https://gist.github.com/someone/0123456789abcdef',
  ],
  ['https://gist.github.com/0123456789abcdef', 'https://gist.github.com/0123456789abcdef'],
  ['http://www.speakerdeck.com/someone/a-talk/', 'https://speakerdeck.com/someone/a-talk'],
])('%s is a plate that opens %s, since nobody may frame it', (address, link) => {
  expect(embedOf(address)).toMatchObject({ link, shape: 'page' });
  expect(embedOf(address)).not.toHaveProperty('frame');
});

test.each([
  'https://www.youtube.com/',
  'https://www.youtube.com/@channel',
  'https://www.youtube.com/watch?v=a"onload="x',
  'https://youtube.com.evil.test/watch?v=dQw4w9WgXcQ',
  'https://user:pass@youtu.be/dQw4w9WgXcQ',
  'https://vimeo.com/about',
  'https://x.com/someone',
  'https://medium.com/@someone/a-post-1234567890ab',
  'https://gist.github.com/someone',
  'https://speakerdeck.com/player/0123456789abcdef0123456789abcdef',
  'https://speakerdeck.com/someone',
  'javascript:alert(1)//youtu.be/dQw4w9WgXcQ',
  'not an address',
  '',
])('%s is no embed', (address) => {
  expect(embedOf(address)).toBeUndefined();
});

test('a frame may come from hosts of the configuration, with or without www.; no other unknown one', () => {
  expect(embedOfFrame('https://www.more.test/x', ['more.test'])).toMatchObject({
    site: 'more.test',
    frame: 'https://www.more.test/x',
  });
  expect(embedOfFrame('https://not-more.test/x', ['more.test'])).toBeUndefined();
  expect(embedOfFrame('https://more.test:444/x', ['more.test'])).toBeUndefined();
});

test.each([
  [
    'https://gist.github.com/me/abc123def.js?file=a.py',
    { kind: 'page', address: 'https://gist.github.com/me/abc123def' },
  ],
  ['//platform.twitter.com/widgets.js', { kind: 'helper' }],
  ['https://evil.test/platform.twitter.com/widgets.js', undefined],
  ['https://speakerdeck.com/assets/embed.js', undefined],
  ['', undefined],
])('the script %s is %j', (src, expected) => {
  expect(scriptEmbed(src, new Map())).toEqual(expected);
});
