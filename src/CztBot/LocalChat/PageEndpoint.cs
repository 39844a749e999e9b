namespace CztBot.LocalChat;

/// <summary>The page's own files; webchat.js comes from npm during the build and may be missing.</summary>
internal static class PageEndpoint
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["index.html"] = "text/html; charset=utf-8",
        ["page.css"] = "text/css; charset=utf-8",
        ["page.js"] = "text/javascript; charset=utf-8",
        ["webchat.js"] = "text/javascript; charset=utf-8",
    };

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => File("index.html"));
        routes.MapGet("/page/{name}", (string name) => File(name));
        routes.MapGet("/favicon.ico", () => Results.NoContent());
    }

    private static IResult File(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "page", name);
        return Types.TryGetValue(name, out var type) && System.IO.File.Exists(path) ? Results.File(path, type) : Results.NotFound();
    }
}
