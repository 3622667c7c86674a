import { digestOf } from '../digest';
import { oembedAddress, readOembed } from '../markdown/embeds/oembed';
import { plainEmbeds, withPicture } from '../markdown/embeds/plain-embeds';

/** What a site answered. */
export interface Answer {
  type: string;
  bytes: Uint8Array;
}

/** What the fetching of pictures does to the world. */
export interface World {
  /** @throws Error that says why there is no answer. */
  ask(address: string): Promise<Answer>;
  write(file: string, content: Uint8Array | string): void;
}

/** Bytes of a picture that a post can bear. */
const LARGEST = 8_000_000;

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/gif': '.gif',
};

/**
 * Gives the embeds of a post their titles and pictures: asks the sites, writes the pictures into `embeds/` beside the post, and images
 * into its Markdown.
 * @param file relative to the project, with forward slashes.
 * @returns a line for each embed.
 */
export async function fetchPictures(file: string, text: string, world: World): Promise<string[]> {
  const folder = file.replace(/[^/]*$/, '');
  const said: string[] = [];
  let changed = text;
  for (const plain of plainEmbeds(text)) {
    const at = `${file}:${plain.line}`;
    try {
      const { title, name, bytes } = await pictureOf(plain.embed, world);
      world.write(`${folder}embeds/${name}`, bytes);
      changed = withPicture(changed, plain, title, `embeds/${name}`);
      said.push(`${at} ${plain.url} is "${title}", with embeds/${name}`);
    } catch (error) {
      said.push(
        `${at} ${plain.url} stays as it is: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  if (changed !== text) world.write(file, changed);
  return said;
}

async function pictureOf(
  embed: Parameters<typeof oembedAddress>[0],
  { ask }: World,
): Promise<{ title: string; name: string; bytes: Uint8Array }> {
  const address = oembedAddress(embed);
  if (address === undefined) throw new Error(`${embed.site} tells no title and picture`);
  const told = readOembed(new TextDecoder().decode((await ask(address)).bytes));
  if (told === undefined) throw new Error(`${embed.site} has told no title and picture`);
  const { type, bytes } = await ask(told.picture);
  const ending = ENDINGS[type.replace(/;.*$/, '').trim().toLowerCase()];
  if (ending === undefined) throw new Error(`its picture is "${type}", which is no image that browsers show`);
  if (bytes.length > LARGEST) throw new Error(`its picture has ${bytes.length} bytes`);
  const site = embed.site.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { title: told.title, name: `${site}-${digestOf(embed.link).slice(0, 10)}${ending}`, bytes };
}
