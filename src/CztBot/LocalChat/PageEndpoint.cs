namespace CztBot.LocalChat;

/// <summary>The page's own files; webchat.js comes from npm during the build and may be missing.</summary>
internal static class PageEndpoint
{
    // The page asks nobody but this program, whatever a card says; Web Chat writes its styles inline.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' ws:; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "page");

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = Policy;
            return File(response, "index.html");
        });
        routes.MapGet("/page/{name}", (string name, HttpResponse response) => File(response, name));
        routes.MapGet("/favicon.ico", (HttpResponse response) => File(response, "mark.svg"));
    }

    private static IResult File(HttpResponse response, string name)
    {
        // A route's segment may hold an encoded separator: only names are taken, never paths.
        var path = Path.Combine(Folder, Path.GetFileName(name));
        if (!Types.TryGetValue(Path.GetExtension(path), out var type) || !System.IO.File.Exists(path)) return Results.NotFound();
        // A browser asks whether a newer build has other files.
        response.Headers.CacheControl = "no-cache";
        return Results.File(path, type);
    }
}
