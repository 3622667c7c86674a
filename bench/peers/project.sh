# This project. See CONTRACT.md. PROJECT names another checkout than the one that this script is in.
PROJECT="${PROJECT:-$(cd "$BENCH/../.." && pwd)}"
peer_setup() {
  # Files as they are in the checkout, committed or not; no output, no cache, no posts.
  (cd "$PROJECT" && git ls-files -z --cached --others --exclude-standard | grep -zv '^posts/' | tar --null --ignore-failed-read -T - -cf -) | tar -xf - -C "$SITE"
  # What the other peers have: ten posts a page, at a neutral address.
  sed -i -E "s#^( *url:).*#\1 'https://blog.example',#; s#^( *postsPerPage:).*#\1 10,#" "$SITE/site.config.ts"
  (cd "$SITE" && npm ci)
}
peer_posts() { rm -rf "$SITE/posts" "$SITE/public/images"; mkdir -p "$SITE/public"; cp -R "$CORPUS/posts" "$SITE/posts"; cp -R "$CORPUS/images" "$SITE/public/images"; }
peer_clean() { rm -rf "$SITE/out" "$SITE/.next"; }
peer_build() { cd "$SITE" && exec node --require tsx/cjs lib/cli/build.ts; }
peer_out() { echo "$SITE/out"; }
peer_source() { echo "$SITE/posts/$1"; }
peer_version() { echo "beyond-chaos $(git -C "$PROJECT" rev-parse --short HEAD), next $(node -p "require('$SITE/node_modules/next/package.json').version"), node $(node -v)"; }
