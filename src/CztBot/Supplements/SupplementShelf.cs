using CztBot.Conversations;
using CztBot.Operations;
using CztBot.Papers.Supplements;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>What lies behind a link: the signed file in the form of its folder, its .pdf, the draft as it stands, or a page of it as a picture.</summary>
public sealed class SupplementShelf(SupplementStore supplements, SupplementDesk desk, SupplementPages printed, StandingStore standings, BusinessClock clock, TemplateShelf templates, PaperPages pages, PageTurner turner) : IPaperShelf
{
    public const string Kind = "supplement";

    /// <summary>The folder of the form that groups get.</summary>
    public const string Units = "supplement-units";

    /// <summary>How the name of a draft's file begins.</summary>
    public const string Draft = "draft-";

    // Groups have no word for it.
    public PaperWords Words(string folder, string name) => new("增刊", folder == Units ? "发送“帮助”，或者请秘书处重新发送" : "发送“增刊”");

    public async Task<RackAnswer> TakeAsync(string folder, string name, CancellationToken cancellation)
    {
        var (stem, extension, units) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name), folder == Units);
        if (stem.StartsWith(SupplementPages.Stem, StringComparison.Ordinal))
        {
            var end = stem.LastIndexOf('-');
            return await turner.TakeAsync(await FileAsync(stem[SupplementPages.Stem.Length..Math.Max(end, SupplementPages.Stem.Length)]) is { } shown ? printed.Of(shown) : null, stem[(end + 1)..], cancellation);
        }

        if (stem.StartsWith(Draft, StringComparison.Ordinal))
        {
            if (await FileAsync(stem[Draft.Length..]) is not { Issued: null } file) return new RackAnswer.Nothing("没有这份草稿，可能已经签发或撤销。请发送“增刊”查看。");
            var draft = SupplementDocument.Write(units ? SupplementReaders.Units(file.Paper) : file.Paper, templates.Take().Template);
            return await pages.GiveAsync(IssuedFile.Of(draft), extension, "增刊（草稿）", cancellation);
        }

        if (stem.Split('-') is not [var year, var number] || !int.TryParse(year, out var of) || !int.TryParse(number, out var asked) || await supplements.NumberedAsync(of, asked) is not { } issued)
            return new RackAnswer.Nothing("没有这期增刊，没有可下载的文件。请发送“增刊”查看。");
        return issued.Intact ? await pages.GiveAsync(issued.Document(units), extension, $"{SupplementDocument.Name}{issued.Year}年增刊第{issued.Number}期", cancellation)
            : new RackAnswer.Nothing("文件与签发时的校验值不一致，已停止提供。请联系系统管理员，用备份恢复。");
    }

    private async Task<SupplementFile?> FileAsync(string id) =>
        await desk.FindAsync(await standings.LoadAsync(), id, clock.Now) is { Draft.State: not Core.Supplements.SupplementState.Dropped, Issued: not { Intact: false } } file ? file : null;
}
