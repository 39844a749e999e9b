using System.Globalization;
using CztBot.Core;

namespace CztBot.Bulletins;

/// <summary>GET /papers/…: a file behind a signed link; what is wrong is one sentence.</summary>
public static class PaperEndpoint
{
    public static void MapPapers(this WebApplication app) => app.MapGet("/papers/{month}/{name}", FetchAsync);

    private static async Task<IResult> FetchAsync(
        HttpContext http, string month, string name, string? until, string? sign, PaperLinks links, PaperRack rack)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (!Month.TryParse(month, out var asked) || !long.TryParse(until, CultureInfo.InvariantCulture, out var end) || !await links.IsOursAsync(asked, name, end, sign ?? ""))
            return Say("链接无效。请在会话中发送“简报”，从卡片上重新打开文件。", StatusCodes.Status404NotFound);
        if (links.IsExpired(end)) return Say("链接已过期。请在会话中发送“简报”，从卡片上取得新的链接。", StatusCodes.Status410Gone);
        return await rack.TakeAsync(asked, name, http.RequestAborted) switch
        {
            RackAnswer.File { Type: PaperRack.Png } picture => Results.Bytes(picture.Content, picture.Type),
            RackAnswer.File file => Results.Bytes(file.Content, file.Type, file.Name),
            RackAnswer.Nothing why => Say(why.Reason, StatusCodes.Status409Conflict),
            _ => throw new InvalidOperationException("An answer of the rack is not known here."),
        };
    }

    private static IResult Say(string sentence, int status) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: status);
}
