using CztBot.Conversations;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Papers.Rendering;

namespace CztBot.Bulletins;

/// <summary>The month's paper: compile, edit, preview, sign, publish.</summary>
public static class BulletinSlice
{
    public static IServiceCollection AddBulletins(this IServiceCollection services) => services
        .AddSingleton<BulletinDesk>()
        .AddSingleton<OpenBulletin>()
        .AddSingleton<PaperFiles>()
        .AddSingleton<PaperDownloads>()
        .AddSingleton<PreviewContext>()
        .AddSingleton<PagePreview>()
        .AddKeyedSingleton<IPaperShelf, PaperRack>(IPaperShelf.Bulletins)
        .AddSingleton<SendingBoard>()
        .AddVerb<OpenBulletin>("bulletin.open")
        .AddVerb<OpenSection>("bulletin.section")
        .AddVerb<EditSection>("bulletin.edit")
        .AddVerb<PreviewBulletin>("bulletin.preview")
        .AddVerb<OpenPages>("bulletin.pages")
        .AddVerb<TraceBulletin>("bulletin.figures")
        .AddVerb<RedateBulletin>("bulletin.redate")
        .AddVerb<SignBulletin>("bulletin.sign")
        .AddVerb<PublishBulletin>("bulletin.publish")
        .AddVerb<TrialBulletin>("bulletin.trial")
        .AddVerb<SendingBoard>("bulletin.status")
        .AddVerb<ResendBulletin>("bulletin.resend")
        .AddWordForGroups<BulletinWord>("简报", "通报")
        .AddWord<BulletinWord>("签发")
        .AddWord<PublishWord>("发布")
        .AddOutgoing<BulletinMessage>(DeliveryKinds.Bulletin, DeliveryKinds.Circular, DeliveryKinds.Trial);
}
