using System.Globalization;
using CztBot.Core;

namespace CztBot.Conversations;

/// <summary>GET /papers/…: a file behind a signed link; what is wrong is one sentence.</summary>
public static class PaperEndpoint
{
    public static void MapPapers(this WebApplication app) => app.MapGet("/papers/{folder}/{name}", FetchAsync);

    private static async Task<IResult> FetchAsync(
        HttpContext http, string folder, string name, string? until, string? sign, PaperLinks links)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        // The papers of a month lie on the bulletin's shelf.
        var kind = Month.TryParse(folder, out _) ? IPaperShelf.Bulletins : folder;
        if (http.RequestServices.GetKeyedService<IPaperShelf>(kind) is not { } shelf) return Say("链接无效。请在会话中发送“帮助”，从有关的卡片上重新打开文件。", StatusCodes.Status404NotFound);
        var words = shelf.Words(folder, name);
        if (!long.TryParse(until, CultureInfo.InvariantCulture, out var end) || !await links.IsOursAsync(folder, name, end, sign ?? ""))
            return Say($"{words.Kind}的链接无效。请在会话中{words.Way}，从卡片上重新打开文件。", StatusCodes.Status404NotFound);
        if (links.IsExpired(end)) return Say($"{words.Kind}的链接已过期。请在会话中{words.Way}，从卡片上取得新的链接。", StatusCodes.Status410Gone);
        return await shelf.TakeAsync(folder, name, http.RequestAborted) switch
        {
            RackAnswer.File { Type: PaperTypes.Png } picture => Results.Bytes(picture.Content, picture.Type),
            RackAnswer.File file => Results.Bytes(file.Content, file.Type, file.Name),
            RackAnswer.Nothing why => Say(why.Reason, StatusCodes.Status409Conflict),
            _ => throw new InvalidOperationException("An answer of the rack is not known here."),
        };
    }

    private static IResult Say(string sentence, int status) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: status);
}
