using CztBot.Conversations;
using CztBot.Core;
using CztBot.Papers.Bulletins;
using CztBot.Papers.Rendering;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>What lies behind a link: the signed file, its .pdf, a draft, or a page or the figures of a paper as a picture.</summary>
public sealed class PaperRack(BulletinStore bulletins, PaperFiles files, PaperPages pages, PagePreview preview, PageTurner turner) : IPaperShelf
{
    private const string Changed = "文件与签发时的校验值不一致，已停止提供。请联系系统管理员，用备份恢复。";

    public PaperWords Words(string folder, string name) => new(name.Contains(PaperFiles.Circular, StringComparison.Ordinal) ? "通报" : "简报", "发送“简报”");

    public async Task<RackAnswer> TakeAsync(string folder, string name, CancellationToken cancellation)
    {
        var month = Month.Parse(folder);
        var (form, type) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        if (form.StartsWith("page-", StringComparison.Ordinal))
            return form.Split('-') is ["page", var shown, var page] ? await turner.TakeAsync(await preview.FindAsync(month, shown), page, cancellation) : await turner.TakeAsync(null, "", cancellation);
        if (form.Split('-') is [PaperPictures.Name, var drawn, var number]) return await PictureAsync(month, drawn, number);
        if (form.StartsWith(PaperFiles.Draft, StringComparison.Ordinal)) return await DraftAsync(month, form[PaperFiles.Draft.Length..], type, cancellation);
        var circular = form == PaperFiles.Circular;
        if (await bulletins.FindAsync(month) is not { } issued) return new RackAnswer.Nothing("这期简报还没有签发，没有可下载的文件。");
        var file = await files.IssuedAsync(issued, circular);
        if (!file.Intact || !issued.Intact) return new RackAnswer.Nothing(Changed);
        var title = $"长株潭一体化工作{(circular ? "通报" : "简报")}{issued.Year}年第{issued.Number}期";
        return await pages.GiveAsync(file, type, title, cancellation);
    }

    // The figures of the paper as it stands: of the draft, or of what was signed.
    private async Task<RackAnswer> PictureAsync(Month month, string form, string number)
    {
        if (await bulletins.FindAsync(month) is { Intact: false }) return new RackAnswer.Nothing(Changed);
        return PaperPictures.Take(await preview.PaperAsync(month, form) is { } paper ? BulletinPictures.Of(paper) : null, number, "简报");
    }

    // As it stands now; once it is signed there is no draft any more.
    private async Task<RackAnswer> DraftAsync(Month month, string form, string type, CancellationToken cancellation)
    {
        if (await preview.DraftAsync(month, form) is not { } content) return new RackAnswer.Nothing("没有这份草稿，简报可能已经签发。请发送“简报”，查看已签发的简报。");
        var title = $"{month.Chinese}长株潭一体化工作{(form == PaperFiles.Circular ? "通报" : "简报")}（草稿）";
        return await pages.GiveAsync(IssuedFile.Of(content), type, title, cancellation);
    }
}
