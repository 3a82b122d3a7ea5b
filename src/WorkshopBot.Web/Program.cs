using WorkshopBot.Web.Room;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddRoom();

var app = builder.Build();
app.UseStaticFiles();
app.MapRoom();
app.Run();
